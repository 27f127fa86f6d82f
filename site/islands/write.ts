import { island } from '#site/parts/island.ts';
import { startForm } from '#site/write/start.tsx';

island('write', startForm);
