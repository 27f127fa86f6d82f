/** Why a calendar can't be taken, and at which of its events; nothing of it is. */
export class CalendarRefused extends Error {
  override readonly name = 'CalendarRefused';
  readonly why: 'large' | 'malformed' | 'many' | 'empty' | 'zone' | 'repeats' | 'length';
  /** The event's own title, which is typed. */
  readonly title: string | null;

  constructor(why: CalendarRefused['why'], title: string | null = null) {
    super(`a calendar was refused: ${why}`);
    this.why = why;
    this.title = title;
  }
}
