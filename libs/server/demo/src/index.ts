/** The sample company, told through the product's own operations. */
export { DemoModule } from './demo.module';
