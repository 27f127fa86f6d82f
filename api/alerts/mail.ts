import { randomBytes } from 'node:crypto';

/** What a mail is made with besides whom it goes to. */
export type MailSettings = {
  /** The address that it comes from. */
  from: string;
  subject: string;
  /** Where the desk is, `https://advice.example.org`; null where that is not known. */
  site: string | null;
};

/**
 * A whole mail (RFC 5322), CRLF between lines. Every mail is the same but for whom it goes to, the time it is for and an id
 * of random bytes: it says that the list should be opened, and nothing of why.
 * @param at Unix seconds of the tick that it is for, which its date tells
 */
export function makeMail({ from, subject, site }: MailSettings, to: string, at: number): string {
  const lines = [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodeWords(subject)}`,
    `Date: ${new Date(at * 1000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomBytes(16).toString('hex')}@${from.split('@')[1]}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    'Agorwch eich rhestr ddyletswydd.',
    'Open your duty list.',
    ...(site === null ? [] : ['', `${site}/duty/`]),
    '',
  ];
  return lines.join('\r\n');
}

/** As a header holds what is not ASCII (RFC 2047). */
function encodeWords(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
