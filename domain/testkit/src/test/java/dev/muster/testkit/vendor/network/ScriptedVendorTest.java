package dev.muster.testkit.vendor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ScriptedVendorTest {

    @Test
    void answersInOrderAndRepeatsTheLast() throws IOException {
        try (ScriptedVendor vendor =
                ScriptedVendor.answering(Reply.json(500, "{}"), Reply.html(403), Reply.json(200, "{\"ok\":1}"))) {
            assertThat(TestHttpClient.post(vendor.address(), "1").statusCode()).isEqualTo(500);
            assertThat(TestHttpClient.post(vendor.address(), "2").body()).contains("<html>");
            assertThat(TestHttpClient.post(vendor.address(), "3").body()).isEqualTo("{\"ok\":1}");
            assertThat(TestHttpClient.post(vendor.address(), "4").body()).isEqualTo("{\"ok\":1}");
            assertThat(vendor.requests()).extracting(ReceivedRequest::body).containsExactly("1", "2", "3", "4");
            assertThat(vendor.requests())
                    .extracting(ReceivedRequest::at)
                    .isSorted()
                    .allMatch(at -> !at.isNegative());
        }
    }

    @Test
    void answersAsAFunctionSays() throws IOException {
        try (ScriptedVendor vendor = ScriptedVendor.answeringWith(
                request -> Reply.json(200, request.body()).withHeader("X-Path", request.path()))) {
            assertThat(TestHttpClient.post(vendor.address(), "echo").body()).isEqualTo("echo");
            assertThat(TestHttpClient.post(vendor.address(), "echo").headers().firstValue("x-path"))
                    .contains("/");
        }
    }

    @Test
    void speaksHttp1ToAClientThatOffersMore() throws Exception {
        HttpClient offering = HttpClient.newHttpClient();
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, "{}"))) {
            HttpResponse<String> answer =
                    offering.send(TestHttpClient.request("PUT", vendor.address(), "/", "x"), BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(vendor.requests().get(0).body()).isEqualTo("x");
        }
    }

    @Test
    void needsAReply() {
        assertThatThrownBy(ScriptedVendor::answering).isInstanceOf(IllegalArgumentException.class);
    }
}
