package com.vixshield.account.team;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.People;
import com.vixshield.testing.World;

/** A team account of the tests: alice owns Acme, others join by invitation as in life. */
@ApplicationScoped
public class Crew {

    @Inject
    People people;
    @Inject
    TeamCreation founding;
    @Inject
    InvitationService invitations;
    @Inject
    JoinService joining;
    @Inject
    World world;

    /** @return the handle of Acme */
    public String acme() {
        String alice = people.signIn("alice");
        return people.inside("alice", alice, () -> founding.found("Acme"));
    }

    public void join(String acme, String name, String role) {
        String link = invite(acme, name + "@example.com", role);
        people.as(name, who -> joining.accept(who, link));
    }

    /** @return the key in the newest letter to this address */
    public String invite(String acme, String address, String role) {
        people.inside("alice", acme, () -> invitations.invite(address, role));
        return key(address);
    }

    public String key(String address) {
        String text = world.single(
                "select text_part from outgoing_mails where recipient = ? order by created_at desc, id desc limit 1", address);
        return text.replaceAll("(?s).*/invitations/([A-Za-z0-9_-]+).*", "$1");
    }

    public String role(String acme, String name) {
        return world.single("""
                select m.role from members m join people p on p.id = m.person_id join accounts a on a.id = m.account_id
                where a.handle = ? and p.name = ?""", acme, name);
    }

    public UUID person(String name) {
        return UUID.fromString(world.single("select id from people where name = ?", name));
    }

    /** All at once, each on a thread of its own. */
    public static <T> List<T> together(List<Callable<T>> works) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            return pool.invokeAll(works).stream().map(Crew::outcome).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Null for what ended in an exception: a race has losers. */
    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException lost) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
