package com.vixshield.signal.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import com.vixshield.signal.seal.ChainCheck;
import com.vixshield.signal.seal.ChainReport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/**
 * Serves verification to the public. A script does it in the browser; without one the file comes here and the report is the
 * same.
 */
@Path("/verify")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class VerifyResource {

    @CheckedTemplate(basePath = "verify")
    static class Templates {
        static native TemplateInstance verify(ChainReport report, List<PublishedKeys.Period> keys);
    }

    @Inject
    PublishedKeys keys;

    @GET
    public TemplateInstance show() {
        return Templates.verify(null, keys.all());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance check(@RestForm("file") FileUpload file, @RestForm("text") String text) throws IOException {
        List<PublishedKeys.Period> published = keys.all();
        try (InputStream record = file != null && file.size() > 0
                ? Files.newInputStream(file.uploadedFile())
                : new ByteArrayInputStream(pasted(text))) {
            return Templates.verify(ChainCheck.of(record, published.stream().map(PublishedKeys.Period::key).toList()),
                    published);
        }
    }

    /** Forms send line ends as CR LF; the record has LF, and one at its end. */
    private static byte[] pasted(String text) {
        String lines = text == null ? "" : text.replace("\r\n", "\n");
        return (lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
