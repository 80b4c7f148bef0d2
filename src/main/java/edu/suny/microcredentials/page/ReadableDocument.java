package edu.suny.microcredentials.page;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A proposal's document as pages lay it open. Drafts may lack anything: lists are then
 * empty, groups present with nothing in them, everything else null.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReadableDocument(String title, String summary, String kind, String form, String level, String delivery,
		List<String> purpose, String department, List<JointDepartment> jointDepartments, List<String> proposers,
		String contact, String audience, String language, List<Outcome> outcomes, BigDecimal credits,
		BigDecimal contactHours, List<Course> courses, String prerequisites, Disclosure disclosure, Industry industry,
		Market market, Portability portability, Review review) {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
		.build();

	public ReadableDocument {
		purpose = listed(purpose);
		jointDepartments = listed(jointDepartments);
		proposers = listed(proposers);
		outcomes = listed(outcomes);
		courses = listed(courses);
		disclosure = (disclosure != null) ? disclosure : new Disclosure(null, null, null, null);
		industry = (industry != null) ? industry : new Industry(null, null, null);
		market = (market != null) ? market : new Market(null, null, null, null, null, null, null, null);
	}

	/**
	 * Reads a document that the schema allows.
	 * @throws IllegalArgumentException if it is none
	 */
	public static ReadableDocument of(JsonNode document) {
		return JSON.convertValue(document, ReadableDocument.class);
	}

	public CostTotals totals() {
		return CostTotals.of(this);
	}

	private static <T> List<T> listed(List<T> values) {
		return (values != null) ? values.stream().filter((value) -> value != null).toList() : List.of();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Outcome(String statement, String assessment, String evidence, String framework, String code) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record JointDepartment(String department) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Course(String code, String title, BigDecimal credits, boolean isNew) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Disclosure(List<Cost> costs, FinancialAid financialAid, Transferability transferability,
			List<Award> applicability) {

		public Disclosure {
			costs = listed(costs);
			applicability = listed(applicability);
			financialAid = (financialAid != null) ? financialAid : new FinancialAid(null, null, null);
			transferability = (transferability != null) ? transferability : new Transferability(null, null);
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Cost(String type, BigDecimal amount, String currency, String per, String residency) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record FinancialAid(String eligible, List<String> types, String note) {

		public FinancialAid {
			types = listed(types);
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Transferability(String statement, List<Agreement> agreements) {

		public Transferability {
			agreements = listed(agreements);
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Agreement(String institution, BigDecimal credits, String basis) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Award(String award, String awardType, boolean registered, BigDecimal credits, String institution) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Industry(Boolean recognized, List<Recognition> recognizedBy, List<Partner> partners) {

		public Industry {
			recognizedBy = listed(recognizedBy);
			partners = listed(partners);
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Recognition(String name, String kind, String evidence) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Partner(String name, String role) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Market(Boolean driven, String region, String cip, List<Occupation> occupations,
			List<Evidence> evidence, String standards, String advisory, String narrative) {

		public Market {
			occupations = listed(occupations);
			evidence = listed(evidence);
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Occupation(String soc, String title) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Evidence(String source, String dataset, String vintage, String measure, BigDecimal value,
			String region, String address) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Portability(String platform, String statement) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Review(Integer years) {
	}

}
