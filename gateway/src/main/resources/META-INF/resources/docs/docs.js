SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#api',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  tagsSorter: 'alpha',
  validatorUrl: null,
});
