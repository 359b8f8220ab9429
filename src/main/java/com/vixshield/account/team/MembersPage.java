package com.vixshield.account.team;

import java.util.List;
import java.util.UUID;

import com.vixshield.web.TextField;

/**
 * @param owner whether the reader may change anything
 * @param message what came of the last attempt, or null
 */
record MembersPage(String path, boolean owner, List<Row> members, List<Open> invitations, SeatCount seats, TextField email,
        List<RoleOption> roles, String message) {

    record Row(UUID id, String name, String email, String role, String since, boolean self, List<RoleOption> roles) {
    }

    record Open(UUID id, String email, String role, String sent, String expires, boolean expired) {
    }

    record SeatCount(int taken, int all) {
    }

    record RoleOption(String value, String label, boolean chosen) {
    }
}
