package com.vixshield.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What became of one mail, as its recipient may see it. */
record DeliveryReceipt(LocalDate session, String address, String status, Optional<Instant> acceptedAt,
        Optional<String> problem) {
}
