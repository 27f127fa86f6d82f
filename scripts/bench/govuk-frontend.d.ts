declare module 'govuk-frontend' {
  /** The component that leaves a page; `root` holds its button. */
  export class ExitThisPage {
    constructor(root: Element | null);
  }
}
