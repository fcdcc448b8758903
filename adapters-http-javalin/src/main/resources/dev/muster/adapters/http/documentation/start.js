'use strict';

// Beside the page's files lies the page, and beside the page the document, wherever a host has mounted them.
SwaggerUIBundle({
  url: new URL('../openapi.json', document.currentScript.src).href,
  dom_id: '#documentation',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  // The badge of a validator would tell somebody else's server what is read here.
  validatorUrl: null,
  // Settings in the page's address could have it load another document.
  queryConfigEnabled: false,
});
