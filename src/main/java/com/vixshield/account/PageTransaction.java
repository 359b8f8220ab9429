package com.vixshield.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.vixshield.web.HttpStatus;
import com.vixshield.web.filter.FilterOrder;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Holds the one transaction in which a page of an account is read: it begins with the reader's place in the account and ends
 * when the last line of the template is written.
 */
@RequestScoped
class PageTransaction {

    private boolean begun;

    void begin() {
        QuarkusTransaction.begin();
        begun = true;
    }

    void end(boolean well) {
        if (!begun) {
            return;
        }
        begun = false;
        if (well && QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            QuarkusTransaction.commit();
        } else {
            QuarkusTransaction.rollback();
        }
    }

    /** Closes it once the page is written; its template is rendered by a filter before this one. */
    static class End {

        private final PageTransaction page;

        End(PageTransaction page) {
            this.page = page;
        }

        @ServerResponseFilter(priority = FilterOrder.PAGE_TRANSACTION)
        void end(ContainerResponseContext response) {
            page.end(response.getStatus() < HttpStatus.BAD_REQUEST);
        }
    }
}
