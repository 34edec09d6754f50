/** Made-up listings, as somebody pastes them from a page. */
export const LISTINGS = {
	advocate: `Senior Developer Advocate
Brightqueue · Remote

About us
We are a small firm that makes a message queue. Our documentation is loved by thousands of teams, and our
engineers give talks all over the world.

What you will do
• Give talks at meetups and conferences, and host our monthly webinar
• Write tutorials and blog posts, with code samples that run
• Build sample apps and maintain our SDK for Python
• Answer questions in our forum and help developers who are stuck
• Bring feedback to the product team and report on key metrics

What you bring
• 5+ years of experience as a software engineer
• Strong Python or Go, and production experience with Kubernetes
• Proven experience in speaking at conferences
• Ready to travel four or five times a year

Nice to have
• Experience in organising meetups

Benefits
• Health insurance, paid time off and a training budget for conferences and courses
`,
	writer: `# Technical Writer

## The role

You will own the documentation of our payments product. You will write guides, tutorials and reference
pages, and keep them up to date with every release.

## Responsibilities

- Write and edit API documentation, how-to guides and release notes
- Maintain our style guide and the order of our docs site
- Review what engineers write, and test every example before it is published

## Requirements

- 3 years of experience in technical writing for developers
- Excellent written English
- Familiar with Git and Markdown
- No programming experience is needed

## About Copperline

We host a yearly conference, run hackathons, and teach thousands of students in our free workshops.
`,
	events: `Developer Events Manager

We're looking for an events manager who will plan and run our developer events.

Responsibilities:
- Plan and run meetups, hackathons and our yearly conference, from venue to budget
- Manage sponsorships, vendors, swag and booths at industry conferences
- Grow our community of local user groups
- Track attendance and report on the return of each event

Requirements:
- 4 years of experience in event management
- Excellent organisation and attention to detail
`
} as const;

/** One that asks for much of what the advocate's does. */
export const ENGINEER = `DevRel Engineer

What you will do

- Build sample apps and demos, and maintain our JavaScript SDK
- Give talks and live demos at meetups and online
- Review pull requests of our open source community
- Write code samples that run, and keep them up to date

What we look for

- Strong JavaScript or TypeScript, and experience with REST APIs
- You have spoken at meetups or conferences
- Experience with open source projects

About Larkspur

Our team is small and kind, and works from anywhere in Europe.
`;
