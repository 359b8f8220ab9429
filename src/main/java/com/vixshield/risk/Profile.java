package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import com.vixshield.quant.hedge.InstrumentSet;
import com.vixshield.quant.hedge.Weighting;
import com.vixshield.quant.sizing.Product;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * The slider positions of one account. Until the first save there is none, and everything stands at the rulebook's defaults.
 */
@Entity
@Table(name = "risk_profiles")
public class Profile extends PanacheEntityBase {

    /** Chosen by us, not by the rulebook: the first round account that carries condors and hedge layers at the defaults. */
    private static final BigDecimal FIRST_EQUITY = new BigDecimal("250000.00");
    private static final int FIRST_MAX_CONTRACTS = 10;
    private static final String FIRST_TIER = "delta_steward";

    @Id
    public UUID accountId;
    public BigDecimal equity;
    public String tier;
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
    public Product product;
    @Version
    public long version;
    public Instant updatedAt;

    public static Profile of(UUID accountId) {
        return Profile.<Profile> findByIdOptional(accountId).orElseGet(() -> untouched(accountId));
    }

    private static Profile untouched(UUID accountId) {
        RiskProfile defaults = SizingParameters.defaults().profile(FIRST_EQUITY);
        Profile profile = new Profile();
        profile.accountId = accountId;
        profile.tier = FIRST_TIER;
        profile.take(defaults);
        profile.maxContracts = FIRST_MAX_CONTRACTS;
        return profile;
    }

    /** Takes what a valid form says; last write wins, because a slider saves while it moves. */
    public void save(ProfileForm form, Instant now) {
        take(form.positions());
        tier = form.tier();
        updatedAt = now;
        persist();
    }

    /** The sliders' positions; the tier is not one of them. */
    void take(RiskProfile positions) {
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
    }

    public RiskProfile positions() {
        return new RiskProfile(equity, atRisk.doubleValue(), publishedCard, maxContracts, kellyDial.doubleValue(),
                volatilityTarget, hedgeCap.doubleValue(), accrual.doubleValue(), weighting, instruments, mergeSmallLayers,
                feePerLeg, product, Optional.empty(), BigDecimal.ZERO);
    }
}
