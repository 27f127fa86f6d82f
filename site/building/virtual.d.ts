declare module 'virtual:inline' {
  /** The quick exit as one classic script. */
  export const leaving: string;
  /** The in-page navigation as one classic script. */
  export const visit: string;
}
