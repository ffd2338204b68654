package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.it.client.RawConnection;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.harness.RunningLedger;

/** Bytes that are no proper request, or no request at all: each is answered by a problem document and nothing worse. */
@Tag("any-server")
@RunningLedger
class MalformedRequestIT {

    private static final String END = "Host: x\r\nConnection: close\r\n\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String PATH = "/v1/programmes";

    private final URI base = Service.shared().base();
    private final String token =
            "Authorization: Bearer " + Service.shared().tokens().operator() + "\r\n";

    @TestFactory
    Stream<DynamicTest> isRefusedWithAProblem() {
        return requests().entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(request.getKey(), () -> {
                    Reply reply = RawConnection.exchange(base, request.getValue());
                    assertThat(Judgement.ofRefusal(reply))
                            .as(reply.status() + reply.text())
                            .isEmpty();
                    assertThat(reply.header("X-Request-Id")).isPresent();
                }));
    }

    private Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        for (String path : List.of(
                "/%zz",
                "/%",
                "/%4",
                "/v1/programmes/%zz",
                "/v1/programmes/%",
                "/%00",
                "/v1/programmes/%ff",
                "/v1/programmes/%C3%28",
                "/v1/programmes/%ed%a0%80",
                "/v1/programmes/a%5cb",
                "/v1/programmes/a\\b",
                "/..%2f..%2fetc/passwd",
                "/v1/../../etc/passwd",
                "/v1/programmes/%0d%0aX:y",
                "/v1/programmes/\u0001",
                "//",
                "//v1//programmes",
                "/v1/programmes//",
                "/v1/programmes/" + "a".repeat(20_000),
                "/v1/programmes?limit=" + "1".repeat(20_000),
                "/WEB-INF/web.xml",
                "/-/fault",
                "*",
                "x")) {
            requests.put("GET " + path.substring(0, Math.min(60, path.length())), get(path, ""));
        }
        for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "get", "PRI", "G".repeat(300), "G(T")) {
            requests.put(
                    "method " + method.substring(0, Math.min(20, method.length())),
                    method + " " + PATH + " HTTP/1.1\r\n" + token + END);
        }
        requests.put("CONNECT with an authority", "CONNECT x:80 HTTP/1.1\r\n" + END);
        for (String header : List.of(
                "Accept: ///",
                "Accept: application/json;q=abc",
                "Content-Type: ///",
                "X-Long: " + "a".repeat(20_000),
                "Cookie: $Version=\u0001; a=\";",
                "Host: y",
                "Content-Length: -5",
                "Content-Length: abc",
                "Content-Length: 99999999999999999999",
                "Content-Length: 2\r\nContent-Length: 3",
                "Transfer-Encoding: foo",
                "Expect: 200-maybe\r\nContent-Length: 0",
                "Transfer-Encoding: chunked\r\nContent-Length: 2")) {
            requests.put(
                    "header " + header.replace("\r\n", ", ").substring(0, Math.min(50, header.length())),
                    post(header + "\r\n", header.contains("Content-Length: 2") ? "{}" : ""));
        }
        requests.put("300 headers", get(PATH, "X-A: b\r\n".repeat(300)));
        requests.put("no host", "GET " + PATH + " HTTP/1.1\r\nConnection: close\r\n\r\n");
        requests.put("host that is none", "GET " + PATH + " HTTP/1.1\r\nHost: a:b:c\r\nConnection: close\r\n\r\n");
        for (String version : List.of("HTTP/3.0", "HTTP/x", "HTTP/1.2", "FTP/1.1")) {
            requests.put(version, "GET " + PATH + " " + version + "\r\n" + END);
        }
        requests.put("chunk that is none", post(JSON + "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"));
        requests.put("half a chunk", post(JSON + "Transfer-Encoding: chunked\r\n", "2\r\n{\r\n0\r\n\r\n"));
        requests.put("no UTF-8", post(JSON + "Content-Length: 5\r\n", "{\"\u00ff\"}"));
        return requests;
    }

    @Test
    void chunkedAndExpectedBodiesAreRead() {
        for (String request : List.of(
                post(JSON + "Transfer-Encoding: chunked\r\n", "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"),
                post(JSON + "Content-Length: 2\r\n", "{}"))) {
            Reply reply = RawConnection.exchange(base, request);
            assertThat(reply.problem()).as(reply.text()).isEqualTo("invalid-request");
            assertThat(reply.text("/violations/0/pointer")).startsWith("/");
        }
        try (RawConnection connection = RawConnection.to(base)) {
            connection.send(post(JSON + "Content-Length: 2\r\nExpect: 100-continue\r\n", ""));
            assertThat(connection.receive().status()).isEqualTo(100);
            connection.send("{}");
            assertThat(connection.receive().problem()).isEqualTo("invalid-request");
        }
    }

    /** As many HTTP clients send their first request; it is answered in HTTP/1.1, and the connection stays. */
    @Test
    void anOfferToUpgradeIsDeclinedByAnsweringAsBefore() {
        String json = JSON + "Content-Length: 2\r\n";
        for (String offer : List.of(
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABk\r\n",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AA==\r\n",
                "Connection: Upgrade\r\nUpgrade: x\r\n")) {
            try (RawConnection connection = RawConnection.to(base)) {
                for (int i = 0; i < 2; i++) {
                    connection.send("GET " + PATH + " HTTP/1.1\r\nHost: x\r\n" + token + offer + "\r\n");
                    assertThat(connection.receive().status()).as(offer).isEqualTo(200);
                }
                connection.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\n" + token + json + offer + "\r\n{}");
                assertThat(connection.receive().problem()).as(offer).isEqualTo("invalid-request");
            }
        }
    }

    @Test
    void aConnectionIsUsedAgainAfterARefusal() {
        try (RawConnection connection = RawConnection.to(base)) {
            for (int i = 0; i < 3; i++) {
                connection.send("GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(connection.receive().status()).isEqualTo(404);
                connection.send("GET " + PATH + " HTTP/1.1\r\nHost: x\r\n" + token + "\r\n");
                assertThat(connection.receive().status()).isEqualTo(200);
            }
        }
    }

    /** Threads are not held by bodies that do not come; each sender is told so in the end. */
    @Test
    void slowBodiesHoldNobodyUp() {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 450; i++) {
                RawConnection connection = RawConnection.to(base);
                slow.add(connection);
                connection.send("POST " + (i % 2 == 0 ? "/oauth/token" : "/v1/programmes/x/sales")
                        + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
                        + (i % 2 == 0 ? "application/x-www-form-urlencoded" : "application/json")
                        + "\r\nContent-Length: 100\r\n\r\nabcde");
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(RawConnection.exchange(base, get(PATH, "")).status()).isEqualTo(200);
                assertThat(RawConnection.exchange(base, get("/health/ready", ""))
                                .status())
                        .isEqualTo(200);
            }
            assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
            for (RawConnection connection : List.of(slow.get(0), slow.get(449))) {
                Reply reply = connection.receive();
                assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
                assertThat(reply.status()).isEqualTo(408);
            }
        } finally {
            slow.forEach(RawConnection::close);
        }
    }

    @Test
    void aRequestThatDoesNotEndIsToldSo() {
        try (RawConnection connection = RawConnection.to(base)) {
            connection.send("GET " + PATH + " HTTP/1.1\r\nHos");
            assertThat(connection.receive().status()).isEqualTo(408);
        }
    }

    private String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\n" + token + headers + END;
    }

    private String post(String headers, String body) {
        return "POST " + PATH + " HTTP/1.1\r\n" + token + headers + END + body;
    }
}
