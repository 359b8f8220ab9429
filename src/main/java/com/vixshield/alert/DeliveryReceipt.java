package com.vixshield.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Describes the fate of one mail to its recipient. */
record DeliveryReceipt(LocalDate session, String kind, String address, String status, Optional<Instant> acceptedAt,
        Optional<String> problem) {
}
