import { startAgain } from '#site/again/start.tsx';
import { island } from '#site/parts/island.ts';

island('again', startAgain);
