import { type MetadataJson, parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core';
import british from './british.json' with { type: 'json' };
import type { NumberFault } from './faults.ts';

/** What the library knows of numbers in Britain and nowhere else: a thirtieth of the whole (tests/site/write-number.test.ts). */
const plan = british as unknown as MetadataJson;
const asWritten = { defaultCountry: 'GB', extract: false } as const;
/** National digits of every mobile number. */
const mobileDigits = 10;

/**
 * What is wrong with a number as people write it. Only its length is judged: which numbers are in use changes, and a real
 * one must not be refused. Numbers abroad, with `+` or `00`, are left to the contract.
 */
export function judgeNumber(number: string): NumberFault | null {
  switch (validatePhoneNumberLength(number, asWritten, plan)) {
    case 'INVALID_COUNTRY':
      return null;
    case 'TOO_SHORT':
      return 'number-short';
    case 'TOO_LONG':
      return 'number-long';
    case 'NOT_A_NUMBER':
    case 'INVALID_LENGTH':
      return 'number-wrong';
    default:
      return mobileFault(parsePhoneNumberFromString(number, asWritten, plan)?.nationalNumber ?? '');
  }
}

function mobileFault(national: string): NumberFault | null {
  return national[0] === '7' && national.length < mobileDigits ? 'number-short' : null;
}
