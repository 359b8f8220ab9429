package com.vixshield.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;

class RulebookVersionTest {

    private final RulebookVersion first = RulebookVersion.first();

    @Test
    void aVersionDiffersInWhatItsTextChangesAndInNothingElse() {
        RulebookVersion next = first.followedBy(text("condor.width = 30\ncondor.slippage = 0.6\ngates.minimumValue = 0.05"));

        assertThat(next.number()).isEqualTo("1.1");
        assertThat(next.title()).isEqualTo("Wider");
        assertThat(next.note()).isEqualTo("Wider = dearer.");
        assertThat(next.core().version()).isEqualTo("1.1");
        assertThat(next.core().condor().width()).isEqualTo(30);
        assertThat(next.core().condor().slippage()).isEqualTo(0.6);
        assertThat(next.core().gates().minimumValue()).isEqualTo(0.05);
        assertThat(next.core().condor().deltaTargets()).isEqualTo(first.core().condor().deltaTargets());
        assertThat(next.core().xspCondor()).isEqualTo(first.core().xspCondor());
        assertThat(next.hedge()).isEqualTo(first.hedge());
        assertThat(next.sizing()).isEqualTo(first.sizing());
    }

    @Test
    void everyKindOfParameterCanBeChanged() {
        RulebookVersion next = first.followedBy(text("""
                quotes.staleAfter = PT10M
                condor.deltaTargets.delta_steward = 0.12
                range.levels = 0.80, 0.90
                gates.on = data, value
                kill.leastTrades = 80
                hedge.strikes.1.step = 1
                hedge.calls.front.delta = 0.40
                sizing.nights.2.spxMove = -0.12
                smile.morningSettlement = 09:31"""));

        assertThat(next.core().quotes().staleAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(next.core().condor().deltaTargets()).isEqualTo(
                Map.of(Tier.DELTA_STEWARD, 0.12, Tier.DELTA_BALANCED, 0.175, Tier.DELTA_PROMOTER, 0.20));
        assertThat(next.core().range().levels()).isEqualTo(List.of(0.80, 0.90));
        assertThat(next.core().gates().on()).isEqualTo(Set.of(Gate.DATA, Gate.VALUE));
        assertThat(next.core().kill().leastTrades()).isEqualTo(80);
        assertThat(next.hedge().strikes().get(0).step()).isEqualTo(1);
        assertThat(next.hedge().calls().front().delta()).isEqualTo(0.40);
        assertThat(next.sizing().nights().get(1).spxMove()).isEqualTo(-0.12);
    }

    @Test
    void aVersionCanFollowAnyEarlierOne() {
        RulebookVersion next = first.followedBy(text("condor.width = 30"));
        assertThat(next.followedBy(RulebookText.parse("number = 1.2\nafter = 1.1\ntitle = t\nnote = n\ncondor.width = 35"))
                .core().condor().width()).isEqualTo(35);
        assertThatThrownBy(() -> next.followedBy(text("condor.width = 35"))).hasMessageContaining("follows 1.0, not 1.1");
    }

    record Learned(double learningRate, List<String> features) {
    }

    record Gates(double minimumValue, Optional<Learned> learned) {
    }

    @Test
    void aVersionCanIntroduceParametersThatEarlierOnesDoNotHave() {
        Gates before = new Gates(0, Optional.empty());
        assertThat(new RulebookChanges(Map.of("gates.minimumValue", "1")).applyTo("gates.", before))
                .isEqualTo(new Gates(1, Optional.empty()));

        Gates with = new RulebookChanges(
                Map.of("gates.learned.learningRate", "0.5", "gates.learned.features", "vix, slope")).applyTo("gates.", before);
        assertThat(with).isEqualTo(new Gates(0, Optional.of(new Learned(0.5, List.of("vix", "slope")))));
        assertThat(new RulebookChanges(Map.of("gates.learned.learningRate", "0.25")).applyTo("gates.", with).learned()
                .orElseThrow().learningRate()).isEqualTo(0.25);

        assertThatThrownBy(() -> new RulebookChanges(Map.of("gates.learned.learningRate", "0.5")).applyTo("gates.", before))
                .hasMessage("gates.learned.features is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "condor.luck = 7                        | there is no parameter condor.luck",
            "condor.width = wide                    | condor.width cannot be \"wide\"",
            "condor.width = NaN                     | condor.width cannot be \"NaN\"",
            "condor.width = 25.0                    | condor.width is 25.0 already",
            "kill.leastTrades = 1.5                 | kill.leastTrades cannot be",
            "gates.events = FOMC, RAIN              | gates.events cannot be",
            "hedge.weights.front = 0.5              | LayerWeights",
            "sizing.atRiskMax = 0.04                | sizing.atRiskMax is a slider of the accounts",
            "condor = 5                             | there is no parameter condor",
            "version = 3.0                          | version"
    })
    void aTextThatCannotBeMeantIsRefused(String change, String message) {
        assertThatThrownBy(() -> first.followedBy(text(change))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rulebook 1.1").hasMessageContaining(message);
    }

    @Test
    void aTextSaysWhichVersionItIsAndChangesSomething() {
        assertThatThrownBy(() -> text("")).hasMessageContaining("changes nothing");
        assertThatThrownBy(() -> text("condor.width = 30\ncondor.width = 35")).hasMessageContaining("given twice");
        assertThatThrownBy(() -> text("condor.width")).hasMessageContaining("not of the form");
        assertThatThrownBy(() -> RulebookText.parse("number = next\nafter = 1.0\ntitle = t\nnote = n\na = b"))
                .hasMessageContaining("not the number of a version: next");
        assertThatThrownBy(() -> RulebookText.parse("number = 1.1\nafter = 1.0\ntitle = t\na = b"))
                .hasMessageContaining("needs its note");
    }

    private static RulebookText text(String changes) {
        return RulebookText
                .parse("# a version of this test\nnumber = 1.1\nafter = 1.0\ntitle = Wider\nnote = Wider = dearer.\n\n"
                        + changes);
    }
}
