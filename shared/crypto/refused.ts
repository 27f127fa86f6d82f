/** Why something sealed or signed was not taken. One code a kind of fault; the desk and the site turn it into words. */
export type RefusalReason =
  | 'signature' // not signed by whom it should be
  | 'pin' // not the charity this site was built for
  | 'expired' // a keyring past its end
  | 'rolled-back' // an epoch or version lower than one already known
  | 'mismatch' // a statement that does not belong with the one beside it
  | 'shape' // bytes of another format, version or length
  | 'box' // does not open: changed on the way, or sealed for somebody else
  | 'unlock'; // a passphrase or sheet that does not fit

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(`refused: ${reason}`, options);
    this.reason = reason;
  }
}
