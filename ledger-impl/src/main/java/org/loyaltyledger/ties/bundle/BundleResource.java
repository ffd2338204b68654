package org.loyaltyledger.ties.bundle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.api.bundle.MemberBundles;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;

/** A member's bundles over HTTP, to read. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(
        name = "Bundles",
        description = "What pays off only together. Bundles that are bought are recognised at the till by themselves.")
@NeedsField(MemberField.BUNDLES)
public class BundleResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory members;

    @Inject
    private TermsBook terms;

    @Inject
    private BundleReading reading;

    @Inject
    private Clock clock;

    @GET
    @Path("/{member}/bundles")
    @Operation(
            operationId = "listBundles",
            summary = "How far a member is with each bundle, now or at another instant",
            description = "Right at any instant: purchases that are too old count no more, and what rests on a part"
                    + " that has ended is not held. A later instant foresees that. What came back is left out of"
                    + " earlier ones too.")
    @APIResponse(
            responseCode = "200",
            description = "All bundles of the terms in force then",
            content = @Content(schema = @Schema(implementation = MemberBundles.class)))
    public MemberBundles list(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("at") Instant at,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Instant when = Optional.ofNullable(at).orElseGet(clock::instant);
        var bundles =
                Page.of(cursor, limit).slice(picture(programme, member, when).all());
        return new MemberBundles(bundles.items(), NextLink.of(request, bundles.next()), member, when);
    }

    @GET
    @Path("/{member}/bundles/{bundle}")
    @Operation(operationId = "readBundle", summary = "How far a member is with one bundle")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content = @Content(schema = @Schema(implementation = MemberBundle.class)))
    @APIResponse(responseCode = "404", description = "No such member, or no such bundle in the terms")
    public MemberBundle read(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @QueryParam("at") Instant at) {
        Instant when = Optional.ofNullable(at).orElseGet(clock::instant);
        return picture(programme, member, when).one(bundle).orElseThrow(() -> Joining.noSuchBundle(bundle));
    }

    private Picture picture(String programme, UUID member, Instant when) {
        Programme in = programmes.find(programme);
        UUID known = members.find(in, member).member();
        return reading.of(known, terms.termsAt(in, when).terms(), when);
    }
}
