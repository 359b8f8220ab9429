package com.vixshield.billing.stripe;

import java.time.Instant;
import java.util.Optional;

/** An invoice as Stripe shows it now; amounts in minor units. */
record Invoice(String id, Optional<String> subscriptionId, Optional<String> number, String status, String currency, long total,
        long tax, long paid, int attempts, Instant createdAt, Optional<String> pageUrl, Optional<String> pdfUrl) {
}
