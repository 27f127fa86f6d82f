import type { JobWords } from '#site/content/en/job.ts';

export const job: JobWords = {
  heading: 'Atgyfeirio rhywun',
  intro:
    'I bobl sy’n atgyfeirio rhywun wrth eu gwaith, neu sydd am gael ein cyngor. Gallwch atodi eich ffurflen eich hun, neu ateb cwestiynau. Mae’r cwestiynau’n cymryd mwy o amser.',
};
