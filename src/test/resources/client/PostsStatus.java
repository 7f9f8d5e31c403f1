import java.time.LocalDate;
import java.util.List;
import no.example.client.ApiClient;
import no.example.client.ApiException;
import no.example.client.api.AssessmentsApi;
import no.example.client.api.ProjectsApi;
import no.example.client.model.Assessment;
import no.example.client.model.CountAnswer;
import no.example.client.model.Facts;
import no.example.client.model.LevelAnswer;
import no.example.client.model.NoAnswer;
import no.example.client.model.PostedView;
import no.example.client.model.ProjectBody;
import no.example.client.model.SomeFacts;
import no.example.client.model.StatusBody;
import no.example.client.model.TeamMembers;
import no.example.client.model.TeamMembersAnswer;

/** What somebody writes who has a client that was generated from the OpenAPI document. */
public class PostsStatus {

    /** Posts a status; says what came back. */
    public static List<Object> run(String server) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(server);
        ProjectsApi projects = new ProjectsApi(client);

        TeamMembers team = new TeamMembers();
        team.add("it");
        projects.putProject("alarms-2026", null, null, new ProjectBody().projectName("Alarms"));
        PostedView posted = projects.postStatus("alarms-2026", new StatusBody().statusDate(LocalDate.of(2026, 3, 16)).facts(
                new SomeFacts().phase(SomeFacts.PhaseEnum.IMPLEMENT).superusers(new CountAnswer(0)).unitsLive(new CountAnswer(2))
                        .leaderFollowUp(new LevelAnswer(3)).staffTotal(new CountAnswer(NoAnswer.NOT_APPLICABLE))
                        .teamMembers(new TeamMembersAnswer(team))), "march", "en", null);
        Assessment again = new AssessmentsApi(client).assess(new Facts().projectId("alarms-2026")
                .phase(Facts.PhaseEnum.IMPLEMENT).statusDate("2026-03-16").superusers(new CountAnswer(0)).unitsLive(new CountAnswer(2)), "en", null);

        return List.of(posted.getStatus().getN(), posted.getAssessment().getAssessment().getStates().get("superusers").toString(),
                posted.getAssessment().getAssessment().getVerdict().toString(), again.getFindings().get(0).getText());
    }
}
