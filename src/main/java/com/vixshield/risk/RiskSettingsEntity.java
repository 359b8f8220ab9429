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

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;

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

    /** Whether somebody has saved settings of this account. */
    public boolean isTouched() {
        return updatedAt != null;
    }

    private static RiskSettingsEntity untouched(UUID accountId) {
        RiskSettings defaults = FirstSettings.of(FIRST_EQUITY);
        RiskSettingsEntity profile = new RiskSettingsEntity();
        profile.accountId = accountId;
        profile.tier = defaults.tier();
        profile.take(defaults.sliders());
        return profile;
    }

    /** Stores valid positions. The caller holds the account's lock, so that saves which overtake each other end with the last. */
    static void save(UUID accountId, Tier tier, RiskProfile positions, Instant now) {
        RiskSettingsEntity settings = stored(accountId);
        settings.tier = tier;
        settings.take(positions);
        settings.updatedAt = now;
        settings.persistAndFlush();
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
