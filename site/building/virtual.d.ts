declare module 'virtual:leaving' {
  /** The quick exit as one classic script. */
  export const leaving: string;
}
