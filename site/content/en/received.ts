/** Files that came with a referral, as the desk shows them. */
export const received = {
  heading: 'Files',
  caution:
    'A file can do harm, whoever it is from. Here it opens shut off from everything else. Saving it leaves it on this computer, readable for others.',
  coming: 'Still coming',
  late: 'Never arrived',
  here: 'Arrived',
  unknown: 'We could not ask the server what has arrived. We will ask again soon.',
  open: 'Open',
  opening: 'Fetching and opening the file…',
  shown: 'The file as it was sent',
  close: 'Close the file',
  save: 'Save the file on this computer',
  saveOnly:
    'This kind of file cannot be shown safely here. Save it only if you need it, and open it with care: a PDF or a document can hold harmful parts.',
  lost: 'The file did not come whole. Try again in a moment.',
  broken: 'This is not the file that was sent: it was changed, or something is missing. It was not opened.',
};
