import questions from '$content/questions.yaml';
import roles from '$content/roles.yaml';
import skills from '$content/skills.yaml';

/** What a result needs before its steps: small, and the same for everybody. */
export { questions, roles, skills };
