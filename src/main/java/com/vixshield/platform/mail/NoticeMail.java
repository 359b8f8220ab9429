package com.vixshield.platform.mail;

import java.util.List;

/**
 * Describes a short mail with one thing to do.
 *
 * @param lines one paragraph each
 * @param action what the button says
 * @param link where it leads, a full address
 * @param footer why the reader gets this
 */
public record NoticeMail(String subject, String heading, List<String> lines, String action, String link, String footer) {
}
