package com.vixshield.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks before something is done that cannot be undone, on a page of its own, so that it works without scripts. What does it is
 * posted to the address of the page.
 *
 * @param title names what it is about, as a question
 * @param consequence what will be so afterwards
 * @param button says what it does
 * @param back where nothing has happened
 */
public record Confirmation(String title, String consequence, String action, String button, String back) {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance confirm(Confirmation page);
    }

    public TemplateInstance page() {
        return Templates.confirm(this);
    }
}
