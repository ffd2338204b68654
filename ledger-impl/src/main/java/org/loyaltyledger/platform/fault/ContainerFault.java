package org.loyaltyledger.platform.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.RequestId;

/** The error page of the web application: what the container refuses before JAX-RS is asked. */
@WebServlet(urlPatterns = ContainerFault.PATH, asyncSupported = true)
public class ContainerFault extends HttpServlet {

    /** Named as the error page in web.xml. */
    static final String PATH = "/-/fault";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemAnswer answer = ProblemAnswer.of(problem(request), RequestId.of(request));
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        answer.send(response);
    }

    private static Problem problem(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown instanceof Throwable fault) {
            return Diagnosis.of(fault);
        }
        // Asked for by path instead of by an error: there is nothing here.
        return HttpStatusProblem.of(status instanceof Integer code ? code : 404, null);
    }
}
