package com.vixshield.account.team;

import java.util.List;
import java.util.UUID;

import com.vixshield.web.page.TextField;

/**
 * Shows the members of an account.
 *
 * @param owner whether the reader may change anything
 * @param message what came of the last attempt, or null
 */
record MembersPage(String path, boolean owner, List<Row> members, List<Open> invitations, SeatCount seats, TextField email,
        List<RoleOption> roles, String message) {

    record Row(UUID id, String name, String email, String role, String since, boolean self, List<RoleOption> roles) {
    }

    record Open(UUID id, String email, String role, String sent, String expires, boolean expired) {
    }

    /** After a smaller plan more seats may be taken than there are: no membership ends by that. */
    record SeatCount(int taken, int all) {

        public String words() {
            if (taken > all) {
                return taken + " people belong to it or are invited, and the plan has " + seats()
                        + ". Everybody stays; somebody new can be invited once there is room, or with more seats.";
            }
            return taken + " of " + seats() + (taken == 1 ? " is" : " are") + " taken, open invitations included.";
        }

        private String seats() {
            return all + (all == 1 ? " seat" : " seats");
        }
    }

    record RoleOption(String value, String label, boolean chosen) {
    }
}
