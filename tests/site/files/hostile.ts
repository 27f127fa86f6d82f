/** Files that run something where they are opened as they ask to be; each would set the title of its own page. */
export const hostileHtml = '<!doctype html><p>Hello</p><script>document.title = top.document.title = "ran"</script>';

export const hostileSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>top.document.title = "ran"</script></svg>';

/** A PDF of letters only, whose script runs as soon as it is opened. */
export const hostilePdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\("ran"\\))>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
