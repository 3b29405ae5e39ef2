SwaggerUIBundle({ url: "../openapi", dom_id: "#api", validatorUrl: null });
