import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { readAlertAddresses, writeAlertAddress } from '#api/store/alert-addresses.ts';
import { readAttachments, readPart, writePart } from '#api/store/attachments.ts';
import { auditHead } from '#api/store/audit.ts';
import { readCases, writeCase } from '#api/store/cases.ts';
import { Commits } from '#api/store/commits.ts';
import { openDatabase } from '#api/store/database.ts';
import { readEpochs, writeEpoch, writeSuccession } from '#api/store/epochs.ts';
import { inWords } from '#api/store/faults.ts';
import { deleteFeed, hasFeed, readFeed, writeFeed } from '#api/store/feeds.ts';
import { holdsToken, readFrames, writeFrame, writeReplacement } from '#api/store/frames.ts';
import { markHandOverRead, readHandOver, readHandOvers, writeHandOver } from '#api/store/hand-overs.ts';
import { deleteInvite, readInvites, writeInvite, writeJoin } from '#api/store/invites.ts';
import { listingsOf } from '#api/store/listings.ts';
import { changeRota, readRota } from '#api/store/rota.ts';
import { sessionsOf } from '#api/store/sessions.ts';
import { changeSettings, readNewestSettings } from '#api/store/settings.ts';
import type { Store } from '#api/store/store.ts';
import { readCharity, readDesk, readHistory, readMember, writeRecovery, writeSetUp } from '#api/store/team.ts';
import {
  countCrowded,
  findOpening,
  readOpening,
  readReturn,
  readThread,
  readThreads,
  writeHidden,
  writeOpening,
  writeThread,
} from '#api/store/threads.ts';

/** The store in one SQLite file. Reads are synchronous; writes go through the group commit. */
export function openSqliteStore(dataDir: string): Store {
  const database = openDatabase(dataDir);
  const commits = new Commits(database);
  /** How many wait in the crowded lane; counted anew after any thread changed, as counting takes as long as the lane. */
  let crowded: number | null = null;
  /** Never changes once there is one. */
  let charityId: string | null = null;
  return inWords({
    secret: async (name) => readSecret(database, name) ?? commits.run(() => ownSecret(database, name)),
    charity: () => readCharity(database),
    charityId: () => {
      charityId ??= readCharityId(database);
      return charityId;
    },
    setUp: (charity, manager, statements) => commits.run(() => writeSetUp(database, charity, manager, statements)),
    statements: () => newestStatements(database),
    settings: () => readNewestSettings(database),
    changeSettings: (settings, entry) => commits.run(() => changeSettings(database, settings, entry)),
    rota: () => readRota(database),
    changeRota: (rota, entry) => commits.run(() => changeRota(database, rota, entry)),
    writeHandOver: (write, entry) => commits.run(() => writeHandOver(database, write, entry)),
    handOvers: (now) => readHandOvers(database, now),
    handOver: (id) => readHandOver(database, id),
    markHandOverRead: (id, member) => commits.run(() => markHandOverRead(database, id, member)),
    writeFeed: (feed, token, entry) => commits.run(() => writeFeed(database, feed, token, entry)),
    deleteFeed: (member, entry) => commits.run(() => deleteFeed(database, member, entry)),
    hasFeed: (member) => hasFeed(database, member),
    feed: (token) => readFeed(database, token),
    alertAddresses: () => readAlertAddresses(database),
    setAlertAddress: (member, address) => commits.run(() => writeAlertAddress(database, member, address)),
    history: () => readHistory(database),
    epochs: () => readEpochs(database),
    memberBySignIn: (signIn) => readMember(database, signIn),
    deskOf: (holder) => readDesk(database, holder),
    addInvite: (invite, at) => commits.run(() => writeInvite(database, invite, at)),
    invites: (now) => readInvites(database, now),
    removeInvite: (id, actor, at) => commits.run(() => deleteInvite(database, id, actor, at)),
    join: (join, now) => commits.run(() => writeJoin(database, join, now)),
    nextEpoch: (write) => commits.run(() => writeEpoch(database, write)),
    succeed: (write) => commits.run(() => writeSuccession(database, write)),
    recover: (recovery) => commits.run(() => writeRecovery(database, recovery)),
    ...sessionsOf(database, commits),
    ...listingsOf(database, commits),
    hasOpening: (opening) => findOpening(database, opening) === 'same',
    putOpening: async (opening) => {
      const put = await commits.run(() => writeOpening(database, opening));
      if (put === 'created' && opening.lane === 'crowded' && crowded !== null) crowded += 1;
      return put;
    },
    countCrowded: () => {
      crowded ??= countCrowded(database);
      return crowded;
    },
    threads: (member) => readThreads(database, member),
    thread: (threadId, member) => readThread(database, threadId, member),
    sealedOpening: (threadId, member) => readOpening(database, threadId, member),
    cases: (threadIds, member) => readCases(database, threadIds, member),
    writeCase: (threadId, write, change, entry) =>
      commits.run(() => {
        crowded = null;
        return writeCase(database, threadId, write, change, entry);
      }),
    hideThread: (threadId, from, hidden, entry) =>
      commits.run(() => writeHidden(database, threadId, from, hidden, entry)),
    putPart: (part, admit) => commits.run(() => writePart(database, part, admit)),
    attachments: (threadId) => readAttachments(database, threadId),
    attachmentPart: (threadId, attachmentId, part) => readPart(database, threadId, attachmentId, part),
    returning: (lookup) => readReturn(database, lookup),
    holdsToken: (threadId, token) => holdsToken(database, threadId, token),
    putFrame: (frame, quota) => commits.run(() => writeFrame(database, frame, quota)),
    frames: (threadId, side) => readFrames(database, threadId, side),
    replaceReturn: (replacement, quota) => commits.run(() => writeReplacement(database, replacement, quota)),
    changeThread: (threadId, change, entry) =>
      commits.run(() => {
        crowded = null;
        return writeThread(database, threadId, change, entry);
      }),
    auditHead: () => auditHead(database),
    durability: () => ({
      journal: String(database.prepare('PRAGMA journal_mode').get()?.journal_mode),
      synchronous: Number(database.prepare('PRAGMA synchronous').get()?.synchronous),
    }),
    settled: () => commits.settled(),
    close: () => database.close(),
  });
}

/** Looked for first, so that a start needs no write when nothing can be written. */
function readSecret(database: DatabaseSync, name: string): Uint8Array | null {
  const row = database.prepare('SELECT value FROM secret WHERE name = ?').get(name);
  return row ? (row.value as Uint8Array) : null;
}

function readCharityId(database: DatabaseSync): string | null {
  return (database.prepare('SELECT id FROM charity').get()?.id as string | undefined) ?? null;
}

function ownSecret(database: DatabaseSync, name: string): Uint8Array {
  const made = randomBytes(32);
  database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, made);
  return readSecret(database, name) ?? made;
}

function newestStatements(database: DatabaseSync) {
  const charity = readCharity(database);
  const { rosters, keyrings } = readHistory(database);
  const roster = rosters.at(-1);
  const keyring = keyrings.at(-1);
  return charity && roster && keyring ? { charityKey: charity.charityKey, roster, keyring } : null;
}
