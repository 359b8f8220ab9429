package com.vixshield.web.page;

import java.util.Optional;

/** Provides the notice of a support visit; the accounts feature provides the bean. */
public interface VisitNotice {

    Optional<Visit> current();

    /**
     * @param who the operator's name
     * @param until where the account is
     * @param end where the form that ends it is sent
     */
    record Visit(String who, String account, String until, String reason, String end) {
    }
}
