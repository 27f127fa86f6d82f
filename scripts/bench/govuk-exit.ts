import { ExitThisPage } from 'govuk-frontend';

/*
 * GOV.UK's Exit this page on a page of this site, whose own way out becomes the component's button. Runs in the browser.
 */
const link = document.querySelector('[data-leave]');
link?.classList.add('govuk-exit-this-page__button');
document.body.classList.add('govuk-frontend-supported');
new ExitThisPage(link?.parentElement ?? null);
