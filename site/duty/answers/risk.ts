import type { ProfessionalReferral, RiskResult } from '#shared/contract/referral.ts';
import type { DeskWords } from '../words.ts';
import { chosen, type Line, onDay, tell, typed, yesOrNo } from './lines.ts';

/** A tool's result as it was supplied: nothing of it is worked out here. */
export function riskLines(result: RiskResult, words: DeskWords): Line[] {
  const text = words.answers.risk;
  return tell(result, {
    tool: (tool) => typed(text.tool, tool),
    version: (version) => typed(text.version, version),
    score: (score) => typed(text.score, score),
    on: (day) => onDay(text.on, day, words),
    assessor: (assessor) => typed(text.assessor, assessor),
    judgement: (judgement) => chosen(text.judgement, text.judgements[judgement]),
    reasons: (reasons) => typed(text.reasons, reasons),
  });
}

export function maracLines(marac: NonNullable<ProfessionalReferral['marac']>, words: DeskWords): Line[] {
  const text = words.answers.risk;
  return tell(marac, {
    referred: (referred) => yesOrNo(text.marac, referred, words),
    area: (area) => typed(text.maracArea, area),
    on: (day) => onDay(text.maracOn, day, words),
  });
}
