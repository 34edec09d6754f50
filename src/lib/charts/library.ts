import {
	CategoryScale,
	Chart,
	Filler,
	LineController,
	LineElement,
	LinearScale,
	PointElement,
	RadarController,
	RadialLinearScale
} from 'chart.js';

Chart.register(
	CategoryScale,
	Filler,
	LineController,
	LineElement,
	LinearScale,
	PointElement,
	RadarController,
	RadialLinearScale
);

/** chart.js with the parts that our charts are made of. */
export { Chart };
