package org.loyaltyledger.platform.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.ground.request.RequestId;

/** Answers whatever a request threw. The sub-classes only name types that JAX-RS would otherwise answer itself. */
abstract class Faults<T extends Throwable> implements ExceptionMapper<T> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(T thrown) {
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        ProblemAnswer answer = ProblemAnswer.of(Diagnosis.of(thrown), RequestId.of(request));
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(answer.body());
        answer.headers().forEach(response::header);
        if (thrown instanceof WebApplicationException http) {
            String allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }
}
