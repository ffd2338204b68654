package org.loyaltyledger.ground.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Hands the {@link Caller} of the request to whoever asks. */
@ApplicationScoped
public class CallerSource {

    /** As OpenID Connect has it. */
    private static final int LONGEST_SUBJECT = 255;

    @Produces
    @Dependent
    Caller caller(CurrentCaller current, InjectionPoint at) {
        mustLiveShort(at.getBean());
        return current.get();
    }

    /**
     * What a verified token says; anonymous if the request carried none.
     *
     * @param partners where a partner's registration is found
     */
    static Caller of(JsonWebToken token, PartnerRegistry partners) {
        if (token.getRawToken() == null || token.getIssuer() == null || !isSubject(token.getSubject())) {
            return Caller.anonymous();
        }
        Set<Role> roles = Optional.ofNullable(token.getGroups()).orElse(Set.of()).stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Caller(
                token.getIssuer(),
                token.getSubject(),
                token.getName(),
                isProgram(token),
                roles,
                claim(token, "programme"),
                claim(token, "member"),
                claim(token, "store"),
                claim(token, "terminal"),
                roles.equals(Set.of(Role.PARTNER)) ? Optional.of(scope(token, partners)) : Optional.empty());
    }

    /** A partner whose token does not name it, or that is not registered, may do nothing and sees nobody. */
    private static PartnerScope scope(JsonWebToken token, PartnerRegistry partners) {
        return claim(token, "programme")
                .flatMap(programme -> claim(token, "partner").flatMap(partner -> partners.find(programme, partner)))
                .orElse(PartnerScope.NONE);
    }

    /**
     * Whether the token was given for the secret of a program: its subject is the client then (RFC 9068), or its issuer
     * says so in a way of its own.
     */
    private static boolean isProgram(JsonWebToken token) {
        return claim(token, "client_id").filter(token.getSubject()::equals).isPresent()
                || claim(token, "gty").filter("client-credentials"::equals).isPresent()
                || claim(token, "idtyp").filter("app"::equals).isPresent();
    }

    /** A caller is recorded under its subject, so the subject must be readable and have one spelling. */
    public static boolean isSubject(String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= LONGEST_SUBJECT
                && text.equals(text.strip())
                && text.codePoints().noneMatch(CallerSource::isUnreadable);
    }

    private static boolean isUnreadable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.<Object>claim(name).map(Object::toString);
    }

    /** In a longer-lived bean the first caller would stay for ever. */
    private static void mustLiveShort(Bean<?> bean) {
        if (bean != null && bean.getScope() == ApplicationScoped.class) {
            throw new IllegalStateException("inject Caller into request-scoped beans only, not " + bean.getBeanClass());
        }
    }
}
