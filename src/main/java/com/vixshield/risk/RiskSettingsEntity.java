package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores the risk settings of one account. Until the first save there is none, and everything stands at the rulebook's
 * defaults.
 */
@Entity
@Table(name = "risk_profiles")
public class RiskSettingsEntity extends PanacheEntityBase {

    /** Chosen by us, not by the rulebook: the first round account that carries condors and hedge layers at the defaults. */
    private static final BigDecimal FIRST_EQUITY = new BigDecimal("250000.00");
    private static final int FIRST_MAX_CONTRACTS = 10;
    private static final Tier FIRST_TIER = Tier.DELTA_STEWARD;

    private static final String SAVE = """
            insert into risk_profiles (account_id, equity, tier, at_risk, published_card, max_contracts, kelly_dial,
                volatility_target, hedge_cap, accrual, weighting, instruments, merge_small_layers, fee_per_leg, product, loss_budget, updated_at)
            values (:account, :equity, :tier, :atRisk, :publishedCard, :maxContracts, :kellyDial, :volatilityTarget, :hedgeCap,
                :accrual, :weighting, :instruments, :merge, :fee, :product, :lossBudget, :now)
            on conflict (account_id) do update
            set equity = excluded.equity, tier = excluded.tier, at_risk = excluded.at_risk,
                published_card = excluded.published_card, max_contracts = excluded.max_contracts,
                kelly_dial = excluded.kelly_dial, volatility_target = excluded.volatility_target,
                hedge_cap = excluded.hedge_cap, accrual = excluded.accrual, weighting = excluded.weighting,
                instruments = excluded.instruments, merge_small_layers = excluded.merge_small_layers,
                fee_per_leg = excluded.fee_per_leg, product = excluded.product, loss_budget = excluded.loss_budget,
                updated_at = excluded.updated_at""";

    @Id
    public UUID accountId;
    public BigDecimal equity;
    @Convert(converter = TierConverter.class)
    public Tier tier;
    public BigDecimal atRisk;
    public boolean publishedCard;
    public int maxContracts;
    public BigDecimal kellyDial;
    public boolean volatilityTarget;
    public BigDecimal hedgeCap;
    public BigDecimal accrual;
    @Enumerated(EnumType.STRING)
    public Weighting weighting;
    @Enumerated(EnumType.STRING)
    public InstrumentSet instruments;
    public boolean mergeSmallLayers;
    public BigDecimal feePerLeg;
    @Enumerated(EnumType.STRING)
    public CondorProduct product;
    /** Dollars a month; null for no limit. */
    public BigDecimal lossBudget;
    public Instant updatedAt;

    public static RiskSettingsEntity of(UUID accountId) {
        return RiskSettingsEntity.<RiskSettingsEntity> findByIdOptional(accountId).orElseGet(() -> untouched(accountId));
    }

    /** As the database has it now, whatever this transaction has read before. */
    static RiskSettingsEntity stored(UUID accountId) {
        RiskSettingsEntity profile = of(accountId);
        if (profile.isPersistent()) {
            getEntityManager().refresh(profile);
        }
        return profile;
    }

    private static RiskSettingsEntity untouched(UUID accountId) {
        RiskProfile defaults = SizingParameters.defaults().profile(FIRST_EQUITY);
        RiskSettingsEntity profile = new RiskSettingsEntity();
        profile.accountId = accountId;
        profile.tier = FIRST_TIER;
        profile.take(defaults);
        profile.maxContracts = FIRST_MAX_CONTRACTS;
        return profile;
    }

    /**
     * Stores valid positions. One statement, so that saves which overtake each other (a slider saves while it moves)
     * end with the last one and none fails.
     */
    static void save(UUID accountId, Tier tier, RiskProfile positions, Instant now) {
        getEntityManager().createNativeQuery(SAVE)
                .setParameter("account", accountId).setParameter("equity", positions.equity())
                .setParameter("tier", tier.key()).setParameter("atRisk", positions.atRisk())
                .setParameter("publishedCard", positions.publishedCardValue())
                .setParameter("maxContracts", positions.maxContracts()).setParameter("kellyDial", positions.kellyDial())
                .setParameter("volatilityTarget", positions.volatilityTarget())
                .setParameter("hedgeCap", positions.hedgeCap()).setParameter("accrual", positions.accrual())
                .setParameter("weighting", positions.weighting().name())
                .setParameter("instruments", positions.instrumentSet().name())
                .setParameter("merge", positions.mergeSmallLayers()).setParameter("fee", positions.feePerLeg())
                .setParameter("product", positions.product().name())
                .setParameter("lossBudget",
                        new TypedParameterValue<>(StandardBasicTypes.BIG_DECIMAL, positions.lossBudget().orElse(null)))
                .setParameter("now", now)
                .executeUpdate();
    }

    private void take(RiskProfile positions) {
        equity = positions.equity();
        atRisk = BigDecimal.valueOf(positions.atRisk());
        publishedCard = positions.publishedCardValue();
        maxContracts = positions.maxContracts();
        kellyDial = BigDecimal.valueOf(positions.kellyDial());
        volatilityTarget = positions.volatilityTarget();
        hedgeCap = BigDecimal.valueOf(positions.hedgeCap());
        accrual = BigDecimal.valueOf(positions.accrual());
        weighting = positions.weighting();
        instruments = positions.instrumentSet();
        mergeSmallLayers = positions.mergeSmallLayers();
        feePerLeg = positions.feePerLeg();
        product = positions.product();
        lossBudget = positions.lossBudget().orElse(null);
    }

    public RiskProfile positions() {
        return new RiskProfile(equity, atRisk.doubleValue(), publishedCard, maxContracts, kellyDial.doubleValue(),
                volatilityTarget, hedgeCap.doubleValue(), accrual.doubleValue(), weighting, instruments, mergeSmallLayers,
                feePerLeg, product, Optional.ofNullable(lossBudget), Optional.empty());
    }
}
