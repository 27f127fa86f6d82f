// All that a list is shown with: one file a language, fetched for every visitor alike.
export { list } from '#site/content/en/list.ts';
export { shopping } from '#site/content/en/shopping.ts';
