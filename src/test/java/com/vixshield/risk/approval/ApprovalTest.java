package com.vixshield.risk.approval;

import static com.vixshield.testing.Pages.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.billing.PlanRequiredException;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.RiskSettingsForm;
import com.vixshield.risk.RiskSettingsService;
import com.vixshield.risk.approval.ApprovalService.Outcome;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Acme: alice owns it, bob and carol are risk managers, dave trades. Two others must agree. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ApprovalTest {

    private static final Map<String, String> MORE = Map.of("equity", "250,000", "tier", "delta_steward", "risk", "4", "dial",
            "0.25", "cap", "1.5");

    /** Rounds of a race; many more where there is time, see below. */
    private static final int FEW = 2;

    @Inject
    Crew crew;
    @Inject
    ApprovalService approvals;
    @Inject
    ApprovalRequestPages asking;
    @Inject
    ApprovalPolicyService desk;
    @Inject
    ApprovalExpiryJob expiry;
    @Inject
    RiskSettingsService sliders;
    @Inject
    Specimens specimens;
    @Inject
    People people;
    @Inject
    World world;

    private String acme;
    private UUID account;

    @BeforeEach
    void team() {
        world.clear();
        acme = crew.acme();
        account = UUID.fromString(world.single("select id from accounts where handle = ?", acme));
        crew.join(acme, "bob", "risk_manager");
        crew.join(acme, "carol", "risk_manager");
        crew.join(acme, "dave", "trader");
        set(policy(2, "5000.00"), "");
    }

    @Test
    @AsAlice
    void anOwnerAloneCanNotExceedTheThresholds() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        post("/a/" + acme, MORE).statusCode(200).body(containsString("Needs approval"),
                containsString("name=\"risk\" value=\"4\""));
        given().redirects().follow(false).header("X-Partial", "sized").formParams(MORE).post("/a/" + acme).then()
                .statusCode(422)
                .body(containsString("$5,000"), containsString("2 other members"));

        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void whoMayDecideIsToldOnEveryPage() {
        assertThat(banners()).noneMatch(banner -> banner.contains("approval"));
        UUID request = ask("bob");

        assertThat(banners()).anyMatch(banner -> banner.contains("waits for your approval"));

        approve("alice", request);
        assertThat(banners()).as("one has decided").noneMatch(banner -> banner.contains("approval"));
    }

    private List<String> banners() {
        return Jsoup.parse(given().get("/a/" + acme + "/settings").then().statusCode(200).extract().asString())
                .select(".banner").eachText();
    }

    @Test
    @AsAlice
    void aPreviewNamesWhatOthersMustApproveAndSavesNothing() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        Map<String, String> preview = new HashMap<>(MORE);
        preview.put("preview", "1");

        post("/a/" + acme, preview).statusCode(200).body(containsString("$5,000"), containsString("2 other members"));

        assertThat(world.number("select count(*) from risk_profiles")).isZero();
        assertThat(world.number("select count(*) from approval_requests")).isZero();
    }

    @Test
    @AsAlice
    void thresholdsGuardOnWhenThePlanHasEnded() {
        world.endTrials();

        UUID request = ask("alice");
        assertThat(approve("bob", request)).isEqualTo(Outcome.DONE);
        assertThat(atRisk()).as("one of two has approved").isNull();
        assertThat(set(policy(1, "9000.00"), "fewer")).isEqualTo(ApprovalPolicyService.Outcome.ASKED);
    }

    @Test
    void theFirstThresholdsNeedAPlanThatHasThem() {
        world.update("delete from approval_policies");
        world.endTrials();

        assertThatThrownBy(() -> set(policy(2, "5000.00"), "")).isInstanceOf(PlanRequiredException.class);
    }

    @Test
    @AsAlice
    void withinThemSavesAtOnce() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        Map<String, String> less = new HashMap<>(MORE);
        less.put("risk", "1");

        post("/a/" + acme, less).statusCode(303);

        assertThat(atRisk()).isEqualTo("0.0100");
    }

    @Test
    @AsAlice
    void aRequestNeedsAReasonAndIsShownMailedAndAudited() {
        post("/a/" + acme + "/approvals", MORE).statusCode(422).body(containsString("Say why"));
        Map<String, String> reasoned = new HashMap<>(MORE);
        reasoned.put("reason", "Range <b>is</b> narrow\r\nX: y");

        post("/a/" + acme + "/approvals", reasoned).statusCode(303);

        given().get("/a/" + acme + "/approvals").then().statusCode(200).body(containsString("At risk per trade"),
                containsString("4.00\u202f% \u00b7 $10,000"),
                containsString("Range &lt;b&gt;is&lt;/b&gt; narrow X: y"), containsString("0 of 2 approvals"));
        assertThat(world.single("""
                select string_agg(recipient, ' ' order by recipient) from outgoing_mails
                where subject like '%asks for your approval%'""")).isEqualTo("bob@example.com carol@example.com");
        assertThat(world.number("select count(*) from audit_entries where action = 'approval.requested'")).isEqualTo(1);
        post("/a/" + acme + "/approvals", reasoned).statusCode(409);
    }

    @Test
    void takesEffectWithTheSecondOtherApprovalAndNotBefore() {
        UUID request = ask("dave");

        assertThat(approve("bob", request)).isEqualTo(Outcome.DONE);
        assertThat(approve("bob", request)).isEqualTo(Outcome.DONE);
        assertThat(atRisk()).as("one member's two clicks").isNull();
        assertThat(approve("carol", request)).isEqualTo(Outcome.DONE);

        assertThat(atRisk()).isEqualTo("0.0400");
        assertThat(status(request)).isEqualTo("approved");
        assertThat(approve("alice", request)).isEqualTo(Outcome.OVER);
        assertThat(world.single("select text_part from outgoing_mails where recipient = 'dave@example.com' order by id desc"))
                .contains("approved, and in effect");
        assertThat(world.single("select string_agg(action, ' ' order by sequence desc) from audit_entries where sequence > "
                + "(select max(sequence) - 4 from audit_entries)"))
                .isEqualTo("approval.effective risk.changed approval.given approval.given");
    }

    @Test
    @AsAlice
    void whoHasApprovedIsNotAskedAgainAndMayStillReject() {
        String page = "/a/" + acme + "/approvals";
        UUID request = ask("dave");
        given().get(page).then().body(containsString(request + "/approval"), not(containsString("You have approved it")));

        post(page + "/" + request + "/approval", Map.of()).statusCode(303);

        given().get(page).then().body(containsString("1 of 2 approvals: alice"), containsString("You have approved it"),
                containsString(request + "/rejection"), not(containsString(request + "/approval\"")));
    }

    @Test
    void nobodysOwnApprovalCounts() {
        UUID request = ask("bob");

        assertThat(approve("bob", request)).isEqualTo(Outcome.OWN);
        assertThat(approve("carol", request)).isEqualTo(Outcome.DONE);
        assertThat(atRisk()).isNull();
        assertThatThrownBy(() -> world.update("""
                insert into approvals (account_id, request_id, person_id, name, approved_at)
                select account_id, id, requested_by, 'bob', now() from approval_requests""")).rootCause()
                .hasMessageContaining("own request");

        approve("alice", request);
        assertThat(atRisk()).isEqualTo("0.0400");
    }

    @Test
    void whoIsRemovedOrDemotedCountsNoMore() {
        UUID request = ask("dave");
        approve("bob", request);
        world.update("delete from members where person_id = ? and account_id = ?", crew.person("bob"), account);

        approve("carol", request);
        assertThat(status(request)).isEqualTo("pending");

        approve("alice", request);
        assertThat(status(request)).isEqualTo("approved");
    }

    @Test
    void anApprovalOfSomebodyRemovedMeanwhileIsRefused() throws Exception {
        UUID request = ask("dave");

        List<Object> late = Crew.together(List.of(() -> people.inside("bob", acme, () -> {
            world.update("delete from members where person_id = ? and account_id = ?", crew.person("bob"), account);
            return approvals.approve(request);
        })));

        assertThat(late).containsExactly((Object) null);
        assertThat(world.number("select count(*) from approvals")).isZero();
    }

    @Test
    void isRejectedWithAReasonAndThenOver() {
        UUID request = ask("dave");
        approve("bob", request);

        assertThat(people.inside("carol", acme, () -> approvals.reject(request, "Too much before the FOMC")))
                .isEqualTo(Outcome.DONE);

        assertThat(approve("alice", request)).isEqualTo(Outcome.OVER);
        assertThat(atRisk()).isNull();
        assertThat(world.single("select text_part from outgoing_mails where recipient = 'dave@example.com' order by id desc"))
                .contains("carol", "Too much before the FOMC");
    }

    @Test
    void expiresAuditedAndMailedOnce() {
        UUID request = ask("dave");
        world.update(
                "update approval_requests set created_at = now() - interval '4 days', expires_at = now() - interval '1 day'");

        assertThat(approve("bob", request)).isEqualTo(Outcome.OVER);
        sweep();
        sweep();

        assertThat(status(request)).isEqualTo("expired");
        assertThat(world.number("select count(*) from audit_entries where action = 'approval.expired' and person_id is null"))
                .isEqualTo(1);
        assertThat(ask("dave")).as("a new one can be asked for").isNotEqualTo(request);
    }

    @Test
    @Proves(13)
    void approvalsAtTheSameMomentTakeEffectOnce() throws Exception {
        run(this::threeAtOnce, FEW);
    }

    private void threeAtOnce() throws Exception {
        UUID request = ask("dave");

        Crew.together(List.of("alice", "bob", "carol").stream()
                .<Callable<Outcome>> map(name -> () -> approve(name, request)).toList());

        assertThat(status(request)).isEqualTo("approved");
        assertThat(world.number("select count(*) from audit_entries where action = 'risk.changed'")).isEqualTo(1);
    }

    @Test
    void twoApproversAtTheSameMomentWhereOneIsEnoughTakeEffectOnce() throws Exception {
        run(this::twoWhereOneIsEnough, FEW);
    }

    private void twoWhereOneIsEnough() throws Exception {
        oneApproverIsEnough();
        UUID request = ask("dave");

        List<Outcome> outcomes = Crew.together(List.of("bob", "carol").stream()
                .<Callable<Outcome>> map(name -> () -> approve(name, request)).toList());

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.OVER);
        assertThat(atRisk()).isEqualTo("0.0400");
        assertThat(world.number("select count(*) from audit_entries where action = 'risk.changed'")).isEqualTo(1);
        assertThat(world.number("select count(*) from approvals")).isEqualTo(1);
    }

    @Test
    void approvalAgainstRejectionEndsInOneOfTheTwo() throws Exception {
        run(this::approvalAgainstRejection, FEW);
    }

    private void approvalAgainstRejection() throws Exception {
        oneApproverIsEnough();
        UUID request = ask("dave");

        List<Outcome> outcomes = Crew.together(List.of(() -> approve("bob", request),
                () -> people.inside("carol", acme, () -> approvals.reject(request, "Too much"))));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.OVER);
        boolean approved = outcomes.get(0) == Outcome.DONE;
        assertThat(status(request)).isEqualTo(approved ? "approved" : "rejected");
        assertThat(atRisk()).isEqualTo(approved ? "0.0400" : null);
        assertThat(world.number("select count(*) from audit_entries where action in "
                + "('approval.effective', 'approval.rejected')")).isEqualTo(1);
    }

    @Test
    @AsAlice
    void anApprovalAgainstTheRemovalOfItsGiverCountsOnlyIfItCameFirst() throws Exception {
        run(this::approvalAgainstRemoval, FEW);
    }

    private void approvalAgainstRemoval() throws Exception {
        oneApproverIsEnough();
        UUID request = ask("dave");
        UUID bob = crew.person("bob");

        List<Object> outcomes = Crew.together(List.<Callable<Object>> of(() -> approve("bob", request),
                () -> post("/a/" + acme + "/members/" + bob + "/removal", Map.of()).extract().statusCode()));

        assertThat(outcomes.get(1)).isEqualTo(303);
        boolean first = outcomes.get(0) == Outcome.DONE;
        assertThat(status(request)).isEqualTo(first ? "approved" : "pending");
        assertThat(atRisk()).isEqualTo(first ? "0.0400" : null);
        assertThat(world.number("select count(*) from approvals")).isEqualTo(first ? 1 : 0);
        assertThat(world.single("select string_agg(action, ' ' order by sequence) from audit_entries where action in "
                + "('approval.given', 'member.removed')"))
                .isEqualTo(first ? "approval.given member.removed" : "member.removed");
    }

    @Test
    @Tag("deep")
    @AsAlice
    void everyRaceEndsAlikeHoweverOftenItIsRun() throws Exception {
        for (Race race : List.<Race> of(this::threeAtOnce, this::twoWhereOneIsEnough, this::approvalAgainstRejection,
                this::approvalAgainstRemoval, this::approvalAgainstExpiry)) {
            team();
            run(race, 10);
        }
    }

    private interface Race {
        void run() throws Exception;
    }

    /** Each in a team of its own, the first in that of the test. */
    private void run(Race race, int rounds) throws Exception {
        race.run();
        for (int round = 1; round < rounds; round++) {
            team();
            race.run();
        }
    }

    private void oneApproverIsEnough() {
        world.update("update approval_policies set approvers = 1");
    }

    @Test
    void approvalAgainstExpiryEndsInOneOfTheTwo() throws Exception {
        run(this::approvalAgainstExpiry, FEW);
    }

    private void approvalAgainstExpiry() throws Exception {
        UUID request = ask("dave");
        approve("bob", request);
        world.update(
                "update approval_requests set created_at = now() - interval '4 days', expires_at = now() + interval '20 milliseconds'");

        Crew.together(List.<Callable<Object>> of(() -> approve("carol", request), () -> {
            sweep();
            return "swept";
        }));
        world.update("update approval_requests set expires_at = now() - interval '1 second'");
        sweep();

        boolean effective = atRisk() != null;
        assertThat(status(request)).isEqualTo(effective ? "approved" : "expired");
    }

    @Test
    void onlyWhatWasAskedForChanges() {
        UUID request = ask("dave");
        Map<String, String> cheaper = new HashMap<>(MORE);
        cheaper.putAll(Map.of("risk", "2", "cap", "1"));
        people.inside("alice", acme, () -> sliders.save(account, form(cheaper).wanted()));

        approve("bob", request);
        approve("carol", request);

        assertThat(world.single("select at_risk || ' ' || hedge_cap from risk_profiles")).isEqualTo("0.0400 0.0100");
    }

    @Test
    void moreThanTheOthersHaveSeenNeedsThemAgain() {
        save("200,000", "1");
        UUID request = ask("dave", "200,000");
        save("500,000", "1");
        assertThat(world.single("select equity from risk_profiles")).as("$5,000 need nobody").isEqualTo("500000.00");

        approve("bob", request);
        assertThat(approve("carol", request)).as("4 % are $20,000 by now, not $8,000").isEqualTo(Outcome.IMPOSSIBLE);

        assertThat(atRisk()).isEqualTo("0.0100");
        assertThat(status(request)).isEqualTo("rejected");
        assertThat(world.number("select count(*) from audit_entries where action = 'approval.impossible'")).isEqualTo(1);
    }

    private void save(String equity, String risk) {
        Map<String, String> entries = new HashMap<>(MORE);
        entries.putAll(Map.of("equity", equity, "risk", risk, "cap", "1"));
        assertThat(people.inside("dave", acme, () -> sliders.save(account, form(entries).wanted()))).isEmpty();
    }

    @Test
    void thePolicyItselfChangesOnlyWithTheOthers() {
        assertThat(set(policy(1, "5000.00"), "")).isEqualTo(ApprovalPolicyService.Outcome.NO_REASON);
        assertThat(set(policy(1, "500000.00"), "faster")).isEqualTo(ApprovalPolicyService.Outcome.ASKED);
        assertThat(world.single("select approvers || ' ' || risk from approval_policies")).isEqualTo("2 5000.00");
        UUID request = UUID.fromString(world.single("select id from approval_requests"));

        approve("bob", request);
        assertThat(world.single("select approvers from approval_policies")).isEqualTo("2");
        approve("carol", request);

        assertThat(world.single("select approvers || ' ' || risk from approval_policies")).isEqualTo("1 500000.00");
    }

    @Test
    void askingForMoreApproversThanThereAreIsRefused() {
        assertThat(set(policy(3, "5000.00"), "stricter")).isEqualTo(ApprovalPolicyService.Outcome.TOO_FEW_MEMBERS);
    }

    @Test
    @AsAlice
    void rolesBoundWhatSomebodyMayDo() {
        UUID request = ask("dave");
        role("trader");
        post("/a/" + acme + "/approvals/" + request + "/approval", Map.of()).statusCode(403);
        post("/a/" + acme + "/approvals/policy", Map.of()).statusCode(403);
        role("viewer");
        post("/a/" + acme + "/approvals", MORE).statusCode(403);
        post("/a/" + acme, MORE).statusCode(403);
        given().get("/a/" + acme + "/approvals").then().statusCode(200);
        post("/a/" + acme + "/approvals/" + request + "/withdrawal", Map.of()).statusCode(404);
        assertThat(status(request)).isEqualTo("pending");
    }

    private void role(String role) {
        world.pastGuards("update members set role = '" + role + "' where account_id = '" + account + "' and person_id = '"
                + crew.person("alice") + "'");
    }

    private void sweep() {
        people.as("nobody", who -> {
            expiry.run();
            return who;
        });
    }

    private UUID ask(String name) {
        return ask(name, "250,000");
    }

    private UUID ask(String name, String equity) {
        Map<String, String> entries = new HashMap<>(MORE);
        entries.put("equity", equity);
        Outcome outcome = people.inside(name, acme, () -> asking.ask(form(entries).wanted(), "Range is narrow"));
        assertThat(outcome).isEqualTo(Outcome.DONE);
        return UUID.fromString(world.single("select id from approval_requests where status = 'pending'"));
    }

    private Outcome approve(String name, UUID request) {
        return people.inside(name, acme, () -> approvals.approve(request));
    }

    private ApprovalPolicyService.Outcome set(ApprovalPolicy policy, String reason) {
        return people.inside("alice", acme, () -> desk.set(policy, reason, null));
    }

    private static ApprovalPolicy policy(int approvers, String risk) {
        return new ApprovalPolicy(approvers, new BigDecimal(risk), new BigDecimal("5000.00"), 20, Set.of(InstrumentSet.CARD));
    }

    private RiskSettingsForm form(Map<String, String> fields) {
        MultivaluedMap<String, String> entered = new MultivaluedHashMap<>();
        fields.forEach(entered::putSingle);
        return QuarkusTransaction.requiringNew().call(() -> RiskSettingsForm.entered(entered, RiskSettingsEntity.of(account)));
    }

    private String atRisk() {
        return world.single("select at_risk from risk_profiles");
    }

    private String status(UUID request) {
        return world.single("select status from approval_requests where id = ?", request);
    }
}
