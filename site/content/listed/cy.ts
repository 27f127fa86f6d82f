// All that a list is shown with: one file a language, fetched for every visitor alike.
export { list } from '#site/content/cy/list.ts';
export { shopping } from '#site/content/cy/shopping.ts';
