/**
 * What the service says of itself: the OpenAPI description's frame, Swagger UI at {@code /api}, and one page per kind
 * of problem. Nothing here is fetched from elsewhere.
 */
package org.loyaltyledger.platform.guide;
