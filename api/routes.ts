import type { Route } from '#api/route.ts';
import { danger, dropAddress, ownAlerts, putAddress } from '#api/routes/alerts.ts';
import { listAttachments, putPart, readPart } from '#api/routes/attachments.ts';
import { deleteFeed, feedState, putFeed, readFeed } from '#api/routes/calendars.ts';
import { hideThread, readCases, showThread, writeCase } from '#api/routes/cases.ts';
import { putCharity } from '#api/routes/charity.ts';
import { desk } from '#api/routes/desk.ts';
import { answerThread, readFrames, readReplies, sendFrame } from '#api/routes/frames.ts';
import { listHandOvers, markHandOverRead, putHandOver, readHandOver } from '#api/routes/hand-overs.ts';
import { health } from '#api/routes/health.ts';
import { invite, join, listInvites, takeBackInvite } from '#api/routes/invites.ts';
import { putOpening } from '#api/routes/put-opening.ts';
import { openRecovery, recover } from '#api/routes/recovery.ts';
import { findReturn, replaceReturn } from '#api/routes/returns.ts';
import { putRota } from '#api/routes/rota.ts';
import { checkCode, setUp, setUpState } from '#api/routes/set-up.ts';
import { signIn, signInSalt, signOut } from '#api/routes/sign-in.ts';
import { statements } from '#api/routes/statements.ts';
import { nextEpoch, succession } from '#api/routes/team.ts';
import {
  changesSince,
  claimThread,
  closeThread,
  listThreads,
  readOpenings,
  releaseThread,
} from '#api/routes/threads.ts';
import { wipe, wipeDesk } from '#api/routes/wipe.ts';

/** Every endpoint there is. What isn't in this list can't be called. */
export const routes: Route[] = [
  health,
  wipe,
  wipeDesk,
  statements,
  putOpening,
  findReturn,
  replaceReturn,
  sendFrame,
  readReplies,
  setUpState,
  checkCode,
  setUp,
  signInSalt,
  signIn,
  signOut,
  desk,
  listThreads,
  changesSince,
  readOpenings,
  claimThread,
  releaseThread,
  closeThread,
  readCases,
  writeCase,
  hideThread,
  showThread,
  putPart,
  listAttachments,
  readPart,
  readFrames,
  answerThread,
  openRecovery,
  recover,
  invite,
  listInvites,
  takeBackInvite,
  join,
  nextEpoch,
  succession,
  putCharity,
  putRota,
  putHandOver,
  listHandOvers,
  readHandOver,
  markHandOverRead,
  feedState,
  putFeed,
  deleteFeed,
  readFeed,
  ownAlerts,
  putAddress,
  dropAddress,
  danger,
];
