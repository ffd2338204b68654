package org.loyaltyledger.platform.body;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.ground.json.LargeBody;

/** Bounds what is read of a body: at once where Content-Length tells, else while it is read. */
@Provider
public class BodyBounds implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    @ConfigProperty(name = "ledger.body.single", defaultValue = "1048576")
    private long single;

    @Inject
    @ConfigProperty(name = "ledger.body.bulk", defaultValue = "67108864")
    private long bulk;

    @Override
    public void filter(ContainerRequestContext request) {
        long bound = mayBeLarge() ? bulk : single;
        if (request.getLength() > bound) {
            throw BoundedStream.tooLarge(bound);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new BoundedStream(request.getEntityStream(), bound));
        }
    }

    private boolean mayBeLarge() {
        return resource.getResourceMethod() != null
                && (resource.getResourceMethod().isAnnotationPresent(LargeBody.class)
                        || resource.getResourceClass().isAnnotationPresent(LargeBody.class));
    }
}
