package com.vixshield.help.search;

import java.util.List;
import java.util.Locale;

/**
 * Describes an operation of the interface for programs.
 *
 * @param parameters names, with "in the path" or "in the query"
 * @param sends whether it has a body
 */
public record ApiOperation(String verb, String path, String summary, String description, List<String> parameters,
        boolean sends) {

    public String id() {
        return (verb + path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    /** A call that works once token and braces are filled in. @param site as readers reach it */
    public String example(String site) {
        return "curl " + (verb.equals("GET") ? "" : "-X " + verb + " ") + "-H \"Authorization: Bearer $TOKEN\" "
                + (sends ? "-H \"Content-Type: application/json\" -d @body.json " : "") + "\"" + site + path + "\"";
    }
}
