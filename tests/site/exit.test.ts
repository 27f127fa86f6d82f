import { describe, expect, test, vi } from 'vitest';
import { isSearchEngine } from '#shared/contract/search-engines.ts';
import { founding as cy } from '#site/content/cy/founding.ts';
import { founding as en } from '#site/content/en/founding.ts';
import { readAnswers } from '#site/set-up/answers.ts';
import { exampleFounding } from '#tests/examples/charity.ts';

describe('where leaving goes', () => {
  test.each([
    'https://google.com',
    'https://www.google.co.uk/search?q=weather',
    'https://news.google.com/',
    'https://GOOGLE.de./',
    'https://www.bing.com/news',
    'https://duckduckgo.com',
    'https://uk.yahoo.com',
    'https://yahoo.co.jp',
    'https://www.ecosia.org/',
    'https://yandex.ru',
    'https://www.baidu.com',
    'https://www.qwant.com',
    'https://startpage.com',
    'https://search.brave.com',
  ])('is no search engine: %s', (address) => {
    expect(isSearchEngine(address)).toBe(true);
  });

  test.each([
    'https://www.bbc.co.uk/weather',
    'https://www.bbc.com/news?from=google.com',
    'https://www.metoffice.gov.uk/',
    'https://weather.com',
    'https://notgoogle.com',
    'https://google.example.org/',
    'https://rebing.com',
  ])('may be weather or news: %s', (address) => {
    expect(isSearchEngine(address)).toBe(false);
  });

  test.each([
    ['en', en],
    ['cy', cy],
  ])('is told at its field when a charity is set up: %s', (_, { faults }) => {
    vi.stubGlobal('location', { hostname: 'advice.example.org' });
    const { profile, manager } = exampleFounding;
    const answers = { code: 'x', ...profile, ...manager, exitUrl: 'https://www.google.com/' };
    expect(readAnswers(answers, faults)).toEqual([{ id: 'exitUrl', text: faults.search }]);
    expect(readAnswers({ ...answers, exitUrl: 'https://advice.example.org/' }, faults)).toEqual([
      { id: 'exitUrl', text: faults.exit },
    ]);
    expect(readAnswers({ ...answers, exitUrl: 'https://www.bbc.co.uk/weather' }, faults)).not.toBeInstanceOf(Array);
    vi.unstubAllGlobals();
  });
});
