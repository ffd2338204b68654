package org.loyaltyledger.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Map;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Translations;

/** Tells what is read in the language that the request asks for, by the translations of the terms in force. */
@Provider
public class LanguageFilter implements ContainerResponseFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook terms;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean told = response.getStatus() == Status.OK.getStatusCode() && response.hasEntity();
        if (!told || response.getEntity() instanceof byte[] || !isForReaders()) {
            return;
        }
        String programme = request.getUriInfo().getPathParameters().getFirst("programme");
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        terms.known(programmes.find(programme), clock.instant())
                .map(version -> version.terms().translations())
                .ifPresent(translations -> translate(translations, request, response));
    }

    private boolean isForReaders() {
        return resource.getResourceMethod() != null
                && (resource.getResourceMethod().isAnnotationPresent(ReadersLanguage.class)
                        || resource.getResourceClass().isAnnotationPresent(ReadersLanguage.class));
    }

    private static void translate(
            Translations translations, ContainerRequestContext request, ContainerResponseContext response) {
        String language = translations.chosen(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
        Map<String, String> texts = translations.to(language);
        if (!texts.isEmpty()) {
            JsonNode answer = Json.mapper().valueToTree(response.getEntity());
            new TextTranslator(texts).translate(answer);
            response.setEntity(answer);
        }
    }
}
